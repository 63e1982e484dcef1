-- How many open clients a worker has is asked at each referral: counted from this index alone.
create index client_open_by_responsible on client (area_id, responsible_staff_id)
  where merged_into_id is null and path_state <> 'outcome';

import { Async, type AsyncProps } from '../platform/index.ts';
import { ReasonForm } from './StateReason.tsx';

/** A part of a client's data; asks for the reason again when the one that was stated has run out. */
export function ClientAsync<Data>({ clientId, ...props }: AsyncProps<Data> & { readonly clientId: string }) {
  return (
    <Async
      {...props}
      onProblem={(problem, retry) =>
        problem.code === 'reason-needed' ? <ReasonForm clientId={clientId} onStated={retry} /> : undefined
      }
    />
  );
}

/** The OpenAPI document as the page shows it: operations by group, with fields read from their schemas. */
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, type AsyncQuery } from '../platform/index.ts';
import { fieldsOf, type SchemaField } from './json-schema.ts';

export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly group: string;
  readonly summary: string;
  /** The action of the catalogue, when one decides who may call. */
  readonly action: string | undefined;
  readonly isPublic: boolean;
  readonly pathFields: readonly SchemaField[];
  readonly queryFields: readonly SchemaField[];
  readonly hasBody: boolean;
  readonly bodyFields: readonly SchemaField[];
  readonly answersFile: boolean;
  readonly answerFields: readonly SchemaField[];
  /** Everything that a search looks in, in lower case. */
  readonly words: string;
}

function part(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((inner: unknown, name) => Reflect.get(Object(inner), name), value);
}

function parametersIn(operation: unknown, place: string): readonly SchemaField[] {
  const all = part(operation, 'parameters');
  const here = Array.isArray(all) ? all.filter((one) => part(one, 'in') === place) : [];
  return fieldsOf({
    properties: Object.fromEntries(here.map((one) => [String(part(one, 'name')), part(one, 'schema')])),
    required: here.filter((one) => part(one, 'required') === true).map((one) => part(one, 'name')),
  });
}

function schemaIn(content: unknown): unknown {
  const [first] = Object.values(Object(part(content, 'content')));
  return part(first, 'schema');
}

function namesOf(fields: readonly SchemaField[]): readonly string[] {
  return fields.flatMap((field) => [field.name, ...namesOf(field.fields)]);
}

function operationOf(path: string, method: string, given: unknown): Operation {
  const description = String(part(given, 'description') ?? '');
  const security = part(given, 'security');
  const answer = part(given, 'responses', '200');
  const operation = {
    name: String(part(given, 'operationId')),
    method: method.toUpperCase(),
    path,
    group: path.split('/')[2] ?? '',
    summary: String(part(given, 'summary') ?? ''),
    action: /`([a-zA-Z.]+)`/.exec(description)?.[1],
    isPublic: Array.isArray(security) && security.length === 0,
    pathFields: parametersIn(given, 'path'),
    queryFields: parametersIn(given, 'query'),
    hasBody: part(given, 'requestBody') !== undefined,
    bodyFields: fieldsOf(schemaIn(part(given, 'requestBody'))),
    answersFile: part(answer, 'content', 'application/octet-stream') !== undefined,
    answerFields: fieldsOf(schemaIn(answer)),
  };
  const fields = [
    ...operation.pathFields,
    ...operation.queryFields,
    ...operation.bodyFields,
    ...operation.answerFields,
  ];
  const words = [
    operation.name,
    operation.path,
    operation.summary,
    operation.action ?? '',
    ...namesOf(fields),
  ];
  return { ...operation, words: words.join(' ').toLowerCase() };
}

/** Operations of the document in its own order. */
export function operationsOf(document: unknown): readonly Operation[] {
  return Object.entries(Object(part(document, 'paths'))).flatMap(([path, methods]) =>
    Object.entries(Object(methods)).map(([method, operation]) => operationOf(path, method, operation)),
  );
}

export const openApiAddress = '/api/openapi.json';

/** The document is no endpoint of the contract, so it is fetched by its address. */
export function useOperations(): AsyncQuery<readonly Operation[]> {
  const [data, setData] = useState<readonly Operation[]>();
  const [error, setError] = useState<unknown>(null);
  const refetch = useCallback(async () => {
    setError(null);
    try {
      const response = await fetch(openApiAddress);
      if (!response.ok)
        throw new ApiProblem({ kind: 'unexpected', status: response.status, code: 'internal-error' });
      setData(operationsOf(await response.json()));
    } catch (cause) {
      setError(
        cause instanceof ApiProblem
          ? cause
          : new ApiProblem({ kind: 'network', status: 0, code: 'no-connection' }),
      );
    }
  }, []);
  useEffect(() => void refetch(), [refetch]);
  return {
    data,
    error,
    isPending: data === undefined,
    isFetching: data === undefined && error === null,
    refetch,
  };
}

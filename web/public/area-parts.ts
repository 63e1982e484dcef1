/** `/alue/$area/$part`: what an area tells anybody. */
export const areaParts = ['kohtaamispaikat', 'tarinat', 'tiedotteet'] as const;

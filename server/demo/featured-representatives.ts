/** The representatives of employers whom the demonstration shows by name; all invented. */
export interface FeaturedRepresentative {
  /** What the identity provider calls her. */
  readonly subject: string;
  readonly name: string;
  readonly areaSlug: string;
  readonly kind: 'company' | 'association';
  /** How many of these she represents. */
  readonly employers: number;
}

export const featuredRepresentatives: readonly FeaturedRepresentative[] = [
  {
    subject: 'demo-rep-ritva',
    name: 'Ritva Esimerkkilä',
    areaSlug: 'pohjois-karjala',
    kind: 'company',
    employers: 2,
  },
  {
    subject: 'demo-rep-heikki',
    name: 'Heikki Mallikas',
    areaSlug: 'pohjois-karjala',
    kind: 'association',
    employers: 1,
  },
];

/**
 * Chance that repeats itself: the same seed gives the same demonstration, on every machine. Each kind of thing
 * draws from a stream of its own, so that a draw added for one kind changes nothing of another.
 */

/** The next number from 0 to 1, 1 left out. */
export type Random = () => number;

/** The stream of one thing of a kind: sfc32 (Doty-Humphrey's small fast counter), begun from kind and number. */
export function randomOf(kind: string, number = 0): Random {
  const words = wordsOf(kind);
  let a = words[0] ^ Math.imul(number + 1, 0x9e3779b1);
  let b = words[1];
  let c = words[2];
  let d = words[3] | 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warming = 0; warming < 12; warming += 1) next();
  return next;
}

type Words = readonly [number, number, number, number];

const wordsByKind = new Map<string, Words>();

function wordsOf(kind: string): Words {
  const known = wordsByKind.get(kind);
  if (known) return known;
  let first = 1_779_033_703;
  let second = 3_144_134_277;
  let third = 1_013_904_242;
  let fourth = 2_773_480_762;
  for (let at = 0; at < kind.length; at += 1) {
    const unit = kind.charCodeAt(at);
    first = second ^ Math.imul(first ^ unit, 597_399_067);
    second = third ^ Math.imul(second ^ unit, 2_869_860_233);
    third = fourth ^ Math.imul(third ^ unit, 951_274_213);
    fourth = first ^ Math.imul(fourth ^ unit, 2_716_044_179);
  }
  const words: Words = [first, second, third, fourth];
  wordsByKind.set(kind, words);
  return words;
}

/** A whole number, both ends included. */
export function intFrom(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** Throws on an empty list: it is a bug. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[Math.floor(random() * list.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
}

export type Weighted<T> = readonly (readonly [T, number])[];

export function weighted<T>(random: Random, choices: Weighted<T>): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('Nothing to choose from');
  return last[0];
}

/** So many different ones, in the order drawn; all of them when there are fewer. */
export function pickSome<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  const left = [...list];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(word: number): string {
  return `${hexOfByte[word >>> 24]}${hexOfByte[(word >>> 16) & 255]}${hexOfByte[(word >>> 8) & 255]}${hexOfByte[word & 255]}`;
}

/** An identifier of the form that the program makes (UUID version 7), of that instant. */
export function idAt(random: Random, instant: string): string {
  const time = Date.parse(instant);
  const early = hexOf(Math.floor(time / 65_536));
  const late = hexOf(((time & 65_535) << 16) | 0x7000 | Math.floor(random() * 4096));
  const variant = hexOf((0x80000000 | Math.floor(random() * 0x40000000)) >>> 0);
  const end = hexOf(Math.floor(random() * 4_294_967_296));
  return `${early}-${late.slice(0, 4)}-${late.slice(4)}-${variant.slice(0, 4)}-${variant.slice(4)}${end}`;
}

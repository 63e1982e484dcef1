/** How long a day of coaching may be planned, in minutes: what a form takes, no rule of law. */
export const dailyMinutesLimits = { least: 30, most: 480 } as const;

import { describe, expect, it } from 'vitest';
import type { UserSettingsStep } from '../../../lib/settings/user-settings.ts';
import { changeUserSetting, readUserSettings, userSettingsSteps } from '../../../lib/settings/user-settings.ts';

const steps: UserSettingsStep[] = [
  {
    to: 2,
    example: { before: { level: 'strict' }, after: { strictness: 'strict' } },
    migrate: ({ level, ...rest }) => ({ ...rest, strictness: level }),
  },
];

describe('user settings', () => {
  it('numbers its steps without a gap and every step turns its example', () => {
    expect(userSettingsSteps.map((step) => step.to)).toEqual(userSettingsSteps.map((_step, at) => at + 2));
    for (const step of [...userSettingsSteps, ...steps]) expect(step.migrate(step.example.before)).toEqual(step.example.after);
  });

  it('brings an older form up to date', () => {
    const read = readUserSettings({ version: 1, values: { level: 'strict' } }, steps);
    expect(read).toMatchObject({ version: 2, values: { strictness: 'strict' }, refused: [] });
  });

  it('does not advance the version after a failed step, and keeps what can be used', () => {
    const failing = [
      {
        ...steps[0]!,
        migrate: () => {
          throw new Error('no');
        },
      },
    ];
    const read = readUserSettings({ version: 1, values: { coolDownSeconds: 3 } }, failing);
    expect(read.version).toBe(1);
    expect(read.values).toEqual({ coolDownSeconds: 3 });
    expect(read.refused[0]?.code).toBe('failed-migration');
  });

  it.each([undefined, null, 'text', 7, [], {}, { version: 1 }, { version: 1, values: [] }])('takes %j as nothing set', (stored) => {
    expect(readUserSettings(stored).values).toEqual({});
  });

  it('ignores a policy-only key in storage', () => {
    expect(readUserSettings({ version: 1, values: { eventEndpoint: 'https://collector.example/v1/logs' } }).values).toEqual({});
  });

  it('keeps values it does not know when one changes, so an older version loses nothing', () => {
    const read = readUserSettings({ version: 1, values: { fromTheFuture: 1, strictness: 'strict' } });
    expect(changeUserSetting(read, 'strictness', undefined)).toEqual({ version: 1, values: { fromTheFuture: 1 } });
  });
});

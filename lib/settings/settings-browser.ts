/** One storage area, as far as settings use it. */
export interface SettingsArea {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
}

/** A local storage area. */
export interface WritableArea extends SettingsArea {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

type ChangeListener = (changes: Record<string, unknown>, area: string) => void;
type AlarmListener = (alarm: { name: string }) => void;

/** The part of the browser that settings need; the real one and WXT's in-memory one both fit. */
export interface SettingsBrowser {
  storage: {
    local: WritableArea;
    /** Absent in Safari. */
    managed?: SettingsArea;
    onChanged: { addListener(listener: ChangeListener): void; removeListener(listener: ChangeListener): void };
  };
  /** Absent without the permission. */
  alarms?: {
    create(name: string, info: { periodInMinutes: number }): unknown;
    onAlarm: { addListener(listener: AlarmListener): void; removeListener(listener: AlarmListener): void };
  };
}

export interface Located {
  readonly lat: number;
  readonly lng: number;
  /** Metres. */
  readonly accuracy: number;
}

/** Milliseconds after which a visitor is told that no position came. */
const patience = 15_000;

/** What is said where no position comes. */
export interface LocateWords {
  readonly noLocate: string;
  readonly denied: string;
  readonly unavailable: string;
  readonly timeout: string;
}

/** Asks the browser where the visitor is: only ever on a press. Rejects with words that can be shown. */
export function locate(t: LocateWords): Promise<Located> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error(t.noLocate));
      return;
    }
    const reasons: Readonly<Record<number, string>> = {
      1: t.denied,
      2: t.unavailable,
      3: t.timeout,
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ lat: latitude, lng: longitude, accuracy }),
      ({ code }) => reject(new Error(reasons[code] ?? t.unavailable)),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 },
    );
  });
}

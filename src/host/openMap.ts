import * as vscode from 'vscode';
import type { Place } from '../table/place';

/** Shows a place on a map in a browser, after a yes to exactly that address. Whether it was opened. */
export async function openMap(place: Place): Promise<boolean> {
  const { latitude, longitude } = place;
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) throw new Error('This is no place on a map.');
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`;
  const yes = await vscode.window.showWarningMessage(
    'Open the place on a map?',
    { modal: true, detail: `Opens ${address} in your browser: the place is sent there, and nothing else.` },
    OPEN,
  );
  return yes === OPEN && vscode.env.openExternal(vscode.Uri.parse(address, true));
}

const OPEN = 'Open Map';

/** Plain digits and in range: nothing else goes into the address. */
const isWithin = (degrees: string, most: number): boolean =>
  /^-?\d{1,3}(?:\.\d{1,30})?$/.test(degrees) && Math.abs(Number(degrees)) <= most;

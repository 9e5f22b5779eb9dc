import * as vscode from 'vscode';
import type { QuotaView, QuotaWindowView } from '../protocol/quota';
import { views } from './ids';

/** The status bar item: what is left of the quota of the vendor last looked at in a panel. */
export class QuotaStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'vendorscope.quota',
    vscode.StatusBarAlignment.Right,
    90,
  );

  constructor() {
    this.item.name = 'Vendorscope Quota';
    this.item.command = `${views.explorer}.focus`;
  }

  show(vendor: string, profile: string, quota: QuotaView): void {
    const tightest = tightestOf(quota.windows);
    this.item.text =
      tightest === undefined
        ? `$(dashboard) ${vendor}: ${String(quota.sent)} sent`
        : `$(dashboard) ${vendor}: ${leftOf(tightest)}`;
    this.item.tooltip = [`${vendor} · ${profile}`, ...linesOf(quota)].join('\n');
    const level = quota.blockedUntil !== undefined ? 'empty' : (tightest?.level ?? 'plenty');
    this.item.backgroundColor =
      level === 'empty'
        ? new vscode.ThemeColor('statusBarItem.errorBackground')
        : level === 'low'
          ? new vscode.ThemeColor('statusBarItem.warningBackground')
          : undefined;
    this.item.accessibilityInformation = { label: `Vendorscope quota. ${linesOf(quota).join('. ')}` };
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
  }
}

/** "43/60", for the window with the smallest share left; undefined where no limit is documented. */
export const shortQuota = (quota: QuotaView): string | undefined => {
  const tightest = tightestOf(quota.windows);
  return tightest === undefined ? undefined : leftOf(tightest);
};

const leftOf = (window: QuotaWindowView): string => `${String(window.remaining)}/${String(window.limit)}`;

const tightestOf = (windows: readonly QuotaWindowView[]): QuotaWindowView | undefined =>
  [...windows].sort((a, b) => a.remaining / a.limit - b.remaining / b.limit)[0];

function linesOf(quota: QuotaView): string[] {
  const { sent, windows, blockedUntil, blockedFrom, trouble } = quota;
  return [
    ...(windows.length === 0 ? [`No documented limit; ${String(sent)} requests sent, counted here`] : []),
    ...windows.map(
      ({ label, limit, limitFrom, remaining, remainingFrom }) =>
        `${String(remaining)} of ${String(limit)} left ${label} (what is left: ${words[remainingFrom]}; limit: ${words[limitFrom]})`,
    ),
    ...(blockedUntil === undefined
      ? []
      : [
          `Held back until ${new Date(blockedUntil).toLocaleTimeString('en-GB')} (${words[blockedFrom ?? 'counted']})`,
        ]),
    ...(trouble === undefined ? [] : [trouble]),
  ];
}

const words = {
  header: 'from the vendor',
  document: 'from the document',
  counted: 'counted here',
  estimated: 'estimated',
} as const;

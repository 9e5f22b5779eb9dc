import type { Pointer } from '../../catalog/pagination';
import { pascal } from '../names';
import type { Paging } from '../paging';
import { powershellString } from '../quoting/powershell';
import type { SnippetRequest } from '../target';
import { SEND, property, requestLines } from './request';

/** A function that emits the rows of all pages, and a pipeline that writes each as a line of JSON. */
export function walk(request: SnippetRequest, paging: Paging): string[] {
  const { limits, pauseSeconds } = paging;
  const name = `Get-${pascal(request.operation.id)}`;
  return [
    ...(limits.length === 0 ? [] : WAIT_FOR_QUOTA),
    ...getPause(pauseSeconds),
    ...rows(request, paging, name),
    '',
    `${name} | ForEach-Object { ConvertTo-Json $_ -Compress -Depth 100 }`,
  ];
}

function rows(request: SnippetRequest, paging: Paging, name: string): string[] {
  const { position, limits, first, url } = paging;
  const address = [
    `${powershellString(url.before)} + $${position}`,
    ...(url.after === '' ? [] : [powershellString(url.after)]),
  ].join(' + ');
  const throttled = limits.length > 0;
  const answered = throttled ? ['$answered.Add([datetime]::UtcNow)'] : [];
  return [
    '# The rows of all pages. A 429 is waited out, five times at most.',
    `function ${name} {`,
    ...(throttled ? ['    $answered = New-Object System.Collections.Generic.List[datetime]'] : []),
    `    $${position} = ${String(first)}`,
    `    while ($null -ne $${position}) {`,
    ...requestLines(request, request.template, address).map((line) => `        ${line}`),
    '        for ($tries = 0; ; $tries++) {',
    ...limits.map(
      ({ requests, seconds }) => `            Wait-Quota $answered ${String(requests)} ${String(seconds)}`,
    ),
    '            try {',
    `                ${SEND}`,
    ...answered.map((line) => `                ${line}`),
    '                break',
    '            } catch {',
    ...answered.map((line) => `                ${line}`),
    '                if ([int] $_.Exception.Response.StatusCode -ne 429 -or $tries -eq 5) { throw }',
    '                Start-Sleep -Seconds (Get-Pause $_.Exception.Response)',
    '            }',
    '        }',
    '        $text = [Text.Encoding]::UTF8.GetString($response.RawContentStream.ToArray())',
    '        $answer = ConvertFrom-Json $text',
    ...(paging.rows.length === 0
      ? []
      : [
          `        if ($null -eq $answer${property(paging.rows)}) { throw ${powershellString(`The answer has no list at ${paging.rows.join('.')}.`)} }`,
        ]),
    `        $rows = @($answer${property(paging.rows)})`,
    '        $rows',
    `        $${position} = ${nextOf(paging)}`,
    '    }',
    '}',
  ];
}

/** Nothing at the end. */
function nextOf({ next, position }: Paging): string {
  const here = `$${position}`;
  const number = (pointer: Pointer) => `[long] $answer${property(pointer)}`;
  const if_ = (conditions: readonly string[], then: string) =>
    `if (${conditions.join(' -and ')}) { ${then} }`;
  switch (next.by) {
    case 'page': {
      const more =
        next.hasNext !== undefined
          ? `$answer${property(next.hasNext)}`
          : next.total === undefined
            ? `$rows.Count -ge ${String(next.size)}`
            : `${here} * ${String(next.size)} -lt ${number(next.total)}`;
      return if_(['$rows.Count -gt 0', more], `${here} + 1`);
    }
    case 'rows': {
      const after = `${here} + $rows.Count`;
      return if_(['$rows.Count -gt 0', `${after} -lt ${number(next.total)}`], after);
    }
    case 'answer':
      return if_(
        ['$rows.Count -gt 0', `${number(next.remaining)} -gt 0`, `${number(next.next)} -gt ${here}`],
        number(next.next),
      );
  }
}

const WAIT_FOR_QUOTA = [
  '# Waits until fewer than so many answers came in the last so many seconds.',
  'function Wait-Quota($Answered, [int] $Requests, [int] $Seconds) {',
  '    if ($Answered.Count -lt $Requests) { return }',
  '    $left = $Answered[$Answered.Count - $Requests].AddSeconds($Seconds) - [datetime]::UtcNow',
  '    if ($left -gt [timespan]::Zero) { Start-Sleep -Milliseconds ([math]::Ceiling($left.TotalMilliseconds)) }',
  '}',
  '',
];

/** Windows PowerShell and PowerShell 7 have different classes for an answer. */
const getPause = (pauseSeconds: number): string[] => [
  '# How many seconds a refused request is to wait: as Retry-After says, by a number or a date.',
  'function Get-Pause($Response) {',
  '    $headers = $Response.Headers',
  '    $after = if ($headers -is [Net.WebHeaderCollection]) { $headers["Retry-After"] } else { "$($headers.RetryAfter)" }',
  "    if ($after -match '^\\d+$') { return [int] $after }",
  '    $until = [datetimeoffset]::MinValue',
  '    $invariant = [cultureinfo]::InvariantCulture',
  "    if (-not [datetimeoffset]::TryParse($after, $invariant, 'AssumeUniversal', [ref] $until)) {",
  `        return ${String(pauseSeconds)}`,
  '    }',
  '    [math]::Max(0, [math]::Ceiling(($until - [datetimeoffset]::UtcNow).TotalSeconds))',
  '}',
  '',
];

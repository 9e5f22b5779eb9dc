import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Runner } from '../runner';
import { call, callApart, compilerEnv, inFolder, twoAtATime } from './program';

/** C# with the .NET SDK, each snippet a console project. Neither Debian nor npm has the SDK. */
export const csharp: Runner = {
  target: 'csharp',
  name: 'dotnet',
  packages: [],
  missing: async () => {
    const { output } = await callApart('dotnet', ['--version'], compilerEnv).catch(() => ({ output: '0' }));
    return Number.parseInt(output, 10) >= 8
      ? undefined
      : 'There is no .NET SDK of version 8 or later, which the distribution does not have.';
  },
  run: (snippets, env) =>
    twoAtATime(snippets, ({ code }) =>
      inFolder(async (folder) => {
        await writeFile(join(folder, 'Snippet.csproj'), PROJECT);
        await writeFile(join(folder, 'Program.cs'), code);
        const built = await call('dotnet', ['build', '--output', 'out'], compilerEnv, folder);
        if (built.code !== 0) return { ...built, code: undefined };
        return callApart('dotnet', [join(folder, 'out', 'Snippet.dll')], env);
      }),
    ),
};

const PROJECT = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <RollForward>Major</RollForward>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
  </PropertyGroup>
</Project>
`;

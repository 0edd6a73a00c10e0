/** Kinds of hosts that keep repositories, as their interfaces differ. Forgejo and Codeberg are `gitea`. */
export type RepositoryHost = 'github' | 'gitlab' | 'gitea';

/** Where the content is kept: on a host, under an owner and a name. */
export interface Repository {
  /** Without a slash at its end: `https://github.com/owner/name`. */
  readonly url: string;
  readonly branch: string;
  readonly host: RepositoryHost;
  /** Where editors without an access token sign in. */
  readonly login?: string | undefined;
}

const hosts: readonly (readonly [sign: RegExp, host: RepositoryHost])[] = [
  [/(?:^|\.)github\./, 'github'],
  [/(?:^|\.)gitlab\./, 'gitlab'],
];

/** A repository as its address tells; a host that says nothing of its kind is taken for Gitea’s, which anybody may run. */
export function repositoryAt(
  url: string,
  {
    branch = 'main',
    host,
    login,
  }: {
    readonly branch?: string | undefined;
    readonly host?: RepositoryHost | undefined;
    readonly login?: string | undefined;
  } = {},
): Repository {
  const { hostname } = new URL(url);
  return {
    url: url.replace(/(?:\.git)?\/*$/, ''),
    branch,
    host: host ?? hosts.find(([sign]) => sign.test(hostname))?.[1] ?? 'gitea',
    login,
  };
}

/** `owner/name`, which hosts know it by. */
export function nameOf({ url }: Repository): string {
  return new URL(url).pathname.slice(1);
}

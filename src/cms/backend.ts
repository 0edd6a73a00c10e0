import type { Backend, CommitMessages } from '@sveltia/cms';
import { nameOf, type Repository } from '../model/repository.ts';

/** A name that no server will ever have (RFC 2606). */
const nowhere = 'https://nowhere.invalid';

/** Where the form saves when it is not working on a folder of the editor's own machine. */
export function backendOf(repository: Repository | undefined, messages: CommitMessages): Backend {
  // A name is wanted even where nothing is saved there; the page hides the ways to sign in.
  if (!repository)
    return {
      // Of the kinds this one alone asks nobody how its servers are.
      name: 'gitea',
      base_url: nowhere,
      api_root: `${nowhere}/api/v1`,
      repo: 'local/ruxi',
      auth_methods: ['token'],
      commit_messages: messages,
    };
  const { url, branch, host, login } = repository;
  const { origin } = new URL(url);
  const common = {
    repo: nameOf(repository),
    branch,
    commit_messages: messages,
    ...(login === undefined ? { auth_methods: ['token' as const] } : { base_url: login }),
  };
  switch (host) {
    case 'github':
      return {
        name: 'github',
        ...common,
        ...(origin === 'https://github.com' ? {} : { api_root: `${origin}/api/v3` }),
      };
    case 'gitlab':
      return {
        name: 'gitlab',
        ...common,
        ...(origin === 'https://gitlab.com' ? {} : { api_root: `${origin}/api/v4` }),
      };
    case 'gitea':
      return { name: 'gitea', base_url: origin, ...common, api_root: `${origin}/api/v1` };
  }
}

/** Origins that the form asks once an editor has signed in: a host's policy must let it. */
export function originsOf(repository: Repository | undefined): readonly string[] {
  if (!repository) return [];
  const { origin } = new URL(repository.url);
  const login = repository.login === undefined ? [] : [new URL(repository.login).origin];
  return [...(origin === 'https://github.com' ? ['https://api.github.com'] : [origin]), ...login];
}

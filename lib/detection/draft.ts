/** Where a text is about to appear. `post` is addressed to nobody in particular; `reply` and `message` always have an addressee. */
export type Surface = 'post' | 'reply' | 'message';

/** The person a reply or message goes to, as far as the page shows her. `null` members are unknown, not empty. */
export interface AnsweredPerson {
  /** Display name as shown ("Marisa W."). */
  name: string | null;
  /** Handle with or without the leading @. */
  handle: string | null;
  /** What she wrote: the comment, review, quoted post or last message. */
  text: string | null;
}

/** What the page tells about the place of a draft. Travels with every check. */
export interface ThreadContext {
  surface: Surface;
  /** `null` when nobody is answered, or the page did not say who. */
  answered: AnsweredPerson | null;
}

/** The provider's own public details. None of these is ever a finding. */
export interface OrganizationProfile {
  names: string[];
  phones: string[];
  emails: string[];
  domains: string[];
  addresses: string[];
  staff: string[];
  programs: string[];
  /** Terms the organisation wants treated as sensitive in every draft. */
  sensitiveTerms: string[];
  /** Terms the organisation has cleared: a finding lying wholly inside one is dropped. */
  exemptTerms: string[];
}

/** Everything the detector looks at. */
export interface Draft {
  text: string;
  thread: ThreadContext;
  /** `null` when the tool knows nothing of the provider. */
  organization: OrganizationProfile | null;
}

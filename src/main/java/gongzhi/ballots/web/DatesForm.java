package gongzhi.ballots.web;

import org.jspecify.annotations.Nullable;

/** The moments of another round of proposals as they are typed. */
record DatesForm(@Nullable String until, @Nullable String opens, @Nullable String closes) {}

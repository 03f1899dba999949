package gongzhi.site.work;

import org.jspecify.annotations.Nullable;

/**
 * What was answered when this request was sent before.
 *
 * @param location where it led; null when it was not a redirect
 * @param body the answer for a machine; null for a page
 */
record EarlierAnswer(
    byte[] bodyHash,
    int status,
    @Nullable String location,
    @Nullable String contentType,
    byte @Nullable [] body) {}

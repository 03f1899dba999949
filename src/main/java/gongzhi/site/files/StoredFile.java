package gongzhi.site.files;

import org.jspecify.annotations.Nullable;

/**
 * The row of a picture.
 *
 * @param owner the module that decides who may see it; null until it is attached
 */
record StoredFile(String id, String sender, @Nullable String owner, @Nullable String reference) {}

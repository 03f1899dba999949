/**
 * Parts (部件): the small records that the shared partials in {@code components/} print. They hold
 * finished words and flags; a page record is put together from them.
 */
@NamedInterface("parts")
@NullMarked
package gongzhi.site.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

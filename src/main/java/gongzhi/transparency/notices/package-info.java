/**
 * Notices (公示、公开、公告): what a body posts for everyone to read, frozen when it is published, with a
 * window in which people may object and an answer to each of them.
 */
@NamedInterface
@NullMarked
package gongzhi.transparency.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Divisions (行政区划): the public tables of names and codes, and their yearly editions. */
@NamedInterface("divisions")
@NullMarked
package gongzhi.territory.divisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

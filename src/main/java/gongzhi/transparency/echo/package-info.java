/** The echo wall (回音壁): what a community posts each month, and nobody changes afterwards. */
@NamedInterface
@NullMarked
package gongzhi.transparency.echo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

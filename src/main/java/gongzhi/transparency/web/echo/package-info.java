/** Pages of the echo wall: for everyone, on paper, and at the desk that publishes it. */
@NullMarked
package gongzhi.transparency.web.echo;

import org.jspecify.annotations.NullMarked;

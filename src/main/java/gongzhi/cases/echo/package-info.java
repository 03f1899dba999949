/** What the cases of a community come to on its echo wall. */
@NullMarked
package gongzhi.cases.echo;

import org.jspecify.annotations.NullMarked;

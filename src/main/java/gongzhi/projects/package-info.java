/**
 * Projects and their money (项目资金): what a community carries out, from which source it is paid, and
 * what the bank says to it.
 *
 * <p>Promises: a project spends no more than it was given; above a limit two persons pay; an
 * invoice is paid once; what the bank moved and nobody explains stands there for everybody; a month
 * that two persons closed is committed to the public record with its sums.
 */
@NullMarked
package gongzhi.projects;

import org.jspecify.annotations.NullMarked;

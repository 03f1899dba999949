/**
 * Definitions of procedures (程序定义): the steps a place wrote down, read from its pack or drafted at
 * the desk, and what the law forbids any of them to say.
 */
@NullMarked
package gongzhi.procedures.rule;

import org.jspecify.annotations.NullMarked;

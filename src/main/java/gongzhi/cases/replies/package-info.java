/**
 * Answers (答复): texts they may begin with, kept by two persons, and a check that an answer says
 * what was asked before it goes out. The check advises; it decides nothing but that numbers of
 * people stay out of what everybody may read.
 */
@NullMarked
package gongzhi.cases.replies;

import org.jspecify.annotations.NullMarked;

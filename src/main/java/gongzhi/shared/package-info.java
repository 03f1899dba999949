/**
 * Shared (共用): the few types every module needs. At most ten; a word that one module uses belongs
 * to that module.
 */
@NullMarked
package gongzhi.shared;

import org.jspecify.annotations.NullMarked;

/** Matters that are decided together, for everybody and at the desk. */
@NullMarked
package gongzhi.procedures.web;

import org.jspecify.annotations.NullMarked;

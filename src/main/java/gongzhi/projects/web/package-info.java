/** Pages about projects and their money. */
@NullMarked
package gongzhi.projects.web;

import org.jspecify.annotations.NullMarked;

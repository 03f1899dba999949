/** The log over HTTP: files for tools (C2SP {@code tlog-tiles}), pages for people. */
@NullMarked
package gongzhi.transparency.web;

import org.jspecify.annotations.NullMarked;

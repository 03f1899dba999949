/**
 * Integrations (对接): other programs and their files. What comes in goes through the same doors as
 * what people send.
 */
@NullMarked
package gongzhi.integrations;

import org.jspecify.annotations.NullMarked;

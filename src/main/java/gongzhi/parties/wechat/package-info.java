/**
 * WeChat (微信): people who bound the official account are told there, by template messages. Protocol
 * after the pages of the platform for official accounts (微信官方文档·公众号) that each class names.
 */
@NamedInterface("wechat")
@NullMarked
package gongzhi.parties.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

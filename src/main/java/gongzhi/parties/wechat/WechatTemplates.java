package gongzhi.parties.wechat;

import gongzhi.parties.notices.NoticeKind;
import java.util.Map;
import java.util.Optional;

/**
 * Which template stands for which kind of notice: the content of {@code wechat.yaml} in the pack of
 * the place that runs alone, or in {@code places/default}.
 */
record WechatTemplates(Map<NoticeKind, WechatTemplate> templates) {

  static final String FILE = "wechat.yaml";

  /** The template of this kind; empty where the account has none. */
  Optional<WechatTemplate> of(NoticeKind kind) {
    return Optional.ofNullable(templates.get(kind)).filter(one -> !one.id().isEmpty());
  }
}

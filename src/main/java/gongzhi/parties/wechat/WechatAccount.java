package gongzhi.parties.wechat;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The official account (服务号) of this installation; without {@code gongzhi.wechat.app-id} there is
 * none, and WeChat is not offered.
 *
 * @param api where the program itself calls
 * @param open where browsers are sent to say yes
 * @param address where this program is found from outside
 */
@Component
@ConditionalOnExpression(WechatAccount.IS_SET)
record WechatAccount(
    @Value("${gongzhi.wechat.app-id}") String appId,
    @Value("${gongzhi.wechat.secret:}") String secret,
    @Value("${gongzhi.wechat.api:https://api.weixin.qq.com}") URI api,
    @Value("${gongzhi.wechat.open:https://open.weixin.qq.com}") URI open,
    @Value("${gongzhi.address:}") String address) {

  static final String IS_SET = "!'${gongzhi.wechat.app-id:}'.isEmpty()";

  @Override
  public String toString() {
    return appId;
  }
}

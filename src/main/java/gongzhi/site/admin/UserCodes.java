package gongzhi.site.admin;

import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.accounts.StaffLogin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The page that shows a starting code once. */
@Component
class UserCodes {

  private final Posts posts;
  private final StaffLogin logins;
  private final String entrance;

  UserCodes(Posts posts, StaffLogin logins, @Value("${gongzhi.address}") String address) {
    this.posts = posts;
    this.logins = logins;
    this.entrance = address + "/desk/login/first";
  }

  UserCodePage page(PartyId person, String code, String back) {
    return new UserCodePage(posts.label(person), logins.nameOf(person), code, entrance, back);
  }
}

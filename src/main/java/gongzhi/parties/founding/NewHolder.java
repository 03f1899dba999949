package gongzhi.parties.founding;

import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.shared.Rejection;

/**
 * Somebody who takes up a post, as a list names them.
 *
 * @param role as in the roles of the place, such as {@code grid_worker}
 * @param areaCode code of the area of the post
 * @param unit kind of the organisation of the post; empty for the one that employs the role
 * @param courtesy how they are addressed in front of others
 * @param login name of a new staff account; empty for none
 * @param basis the decision the post rests on, 2 to 200 characters
 */
public record NewHolder(
    String role,
    String areaCode,
    String unit,
    String name,
    PhoneNumber phone,
    Courtesy courtesy,
    String login,
    String basis) {

  public NewHolder {
    if (name.isEmpty() || name.length() > 30) {
      throw Rejection.invalid("founding.person-name", name);
    }
    if (basis.length() < 2 || basis.length() > 200) {
      throw Rejection.invalid("post.basis-length");
    }
  }

  Person person() {
    return new Person(courtesy.address(name), name, phone, null);
  }

  @Override
  public String toString() {
    return role + " " + areaCode;
  }
}

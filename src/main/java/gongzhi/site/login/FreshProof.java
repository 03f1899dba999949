package gongzhi.site.login;

import gongzhi.parties.Viewer;
import gongzhi.parties.accounts.StaffLogin;
import gongzhi.shared.Rejection;
import gongzhi.site.Words;
import gongzhi.site.parts.Field;
import gongzhi.site.parts.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves identity once more inside a long form of staff, so that what was typed is not lost when
 * the proof has aged meanwhile: the form comes back with two more fields.
 */
@Component
public class FreshProof {

  private final StaffLogin staff;
  private final Door door;
  private final InstantSource clock;

  FreshProof(StaffLogin staff, Door door, InstantSource clock) {
    this.staff = staff;
    this.door = door;
    this.clock = clock;
  }

  /** What the two fields hold; null where the form did not ask. */
  public record Typed(@Nullable String password, @Nullable String code) {

    boolean isEmpty() {
      return password == null || password.isEmpty() || code == null || code.isEmpty();
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  /** The fields a form asks; none while the proof is fresh. */
  public List<Field> fields(Viewer viewer, Words words) {
    if (viewer.isFresh(clock.instant())) {
      return List.of();
    }
    return List.of(
        Field.line("password", words.of("login.password"), "", Problems.none())
            .kind("password")
            .complete("current-password")
            .atMost(128),
        Field.line("code", words.of("login.code"), "", Problems.none())
            .complete("one-time-code")
            .hint(words.of("login.totp-hint"))
            .atMost(7));
  }

  /** The viewer with a fresh proof; refuses without one, and counts wrong tries as at the door. */
  public Viewer of(
      Viewer viewer, Typed typed, HttpServletRequest request, HttpServletResponse response) {
    if (viewer.isFresh(clock.instant())) {
      return viewer;
    }
    if (!viewer.isStaff() || typed.isEmpty()) {
      throw Rejection.invalid("login.again-here");
    }
    StaffForm form = new StaffForm(null, typed.password(), typed.code(), null);
    String name = staff.nameOf(viewer.party());
    if (!viewer.is(staff.prove(form.attempt(name, request.getRemoteAddr())).party())) {
      throw Rejection.invalid("login.wrong");
    }
    door.renew(request, response);
    return Viewer.staff(viewer.party(), viewer.seats(), clock.instant());
  }
}

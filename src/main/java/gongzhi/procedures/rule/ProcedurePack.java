package gongzhi.procedures.rule;

import gongzhi.parties.Roles;
import gongzhi.shared.Pack;
import gongzhi.shared.PackError;
import gongzhi.shared.PackPart;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a place says about its procedures: the content of its {@code procedures.yaml}.
 *
 * @param support what residents need to have something decided
 * @param delegation what the residents' council of the place decides
 * @param procedures each with its key, by which a place alters one of the default
 */
public record ProcedurePack(
    SupportRule support, Delegation delegation, List<ProcedureRule> procedures) {

  /** The file of a pack that says it. */
  public static final String FILE = "procedures.yaml";

  public ProcedurePack {
    procedures = List.copyOf(procedures);
  }

  /** The procedures of one place; refuses with every fault, each with its file and line. */
  public static ProcedurePack read(Path folder, String place, Roles roles) {
    Pack pack = Pack.load(folder, place, FILE);
    ProcedurePack read = pack.as(ProcedurePack.class);
    List<String> faults =
        Stream.concat(unknownRoles(pack, roles), read.flaws(pack)).distinct().toList();
    if (!faults.isEmpty()) {
      throw new PackError(faults);
    }
    return read;
  }

  private static Stream<String> unknownRoles(Pack pack, Roles roles) {
    return pack.parts("procedures", "*", "steps", "*", "role").stream()
        .flatMap(part -> part.unless(roles.roles().keySet(), "a role of roles.yaml").stream());
  }

  private Stream<String> flaws(Pack pack) {
    List<PackPart> written = pack.parts("procedures", "*");
    return procedures.stream()
        .flatMap(
            rule ->
                Soundness.flaws(rule).stream()
                    .map(found -> told(written.get(procedures.indexOf(rule)), rule, found)));
  }

  private static String told(PackPart procedure, ProcedureRule rule, Flaw.Found found) {
    PackPart at =
        found.step().isEmpty()
            ? procedure
            : procedure.parts("steps", "*").get(rule.indexOf(found.step()));
    PackPart exact =
        found.field().isEmpty() ? at : at.parts(found.field()).stream().findFirst().orElse(at);
    return exact.fault("expected " + found.flaw().expected());
  }
}

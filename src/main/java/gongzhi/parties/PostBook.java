package gongzhi.parties;

import gongzhi.parties.lending.Loan;
import gongzhi.territory.AreaId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything about posts and organisations at one version; never changes. */
final class PostBook {

  private record Place(AreaId area, String word) {}

  private final Map<Place, List<Post>> holders;
  private final Map<Place, List<Organisation>> units;
  private final Map<AreaId, List<Post>> byArea;
  private final Map<PartyId, List<Post>> byParty;
  private final Map<PartyId, List<Post>> byOrganisation;
  private final Map<PartyId, Organisation> organisations;
  private final Map<PartyId, String> labels;
  private final List<Loan> loans;
  private final Set<PartyId> locked;

  PostBook(
      List<Post> posts,
      List<Organisation> organisations,
      Map<PartyId, String> labels,
      List<Loan> loans,
      Set<PartyId> locked) {
    this.locked = Set.copyOf(locked);
    this.loans = List.copyOf(loans);
    this.holders = grouped(posts, post -> new Place(post.area(), post.role()));
    this.units = grouped(organisations, unit -> new Place(unit.area(), unit.kind()));
    this.byArea = grouped(posts, Post::area);
    this.byParty = grouped(posts, Post::party);
    this.byOrganisation =
        posts.stream()
            .filter(post -> post.organisation() != null)
            .collect(Collectors.groupingBy(post -> post.organisation()));
    this.organisations =
        organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    this.labels = labels;
  }

  /**
   * Who holds exactly this post and can come in; the holder before a substitute, the longer serving
   * first.
   */
  Optional<Post> holder(String role, AreaId area, Instant at) {
    return holders.getOrDefault(new Place(area, role), List.of()).stream()
        .filter(post -> post.isHeldAt(at) && !locked.contains(post.party()))
        .findFirst();
  }

  Optional<Organisation> unit(String kind, AreaId area) {
    return units.getOrDefault(new Place(area, kind), List.of()).stream().findFirst();
  }

  Optional<Organisation> organisation(PartyId id) {
    return Optional.ofNullable(organisations.get(id));
  }

  List<Organisation> below(PartyId parent) {
    return organisations.values().stream().filter(unit -> parent.equals(unit.parent())).toList();
  }

  /** The posts tied to exactly this area; holders before substitutes, the longer serving first. */
  List<Post> heldAt(AreaId area, Instant at) {
    return byArea.getOrDefault(area, List.of()).stream().filter(post -> post.isHeldAt(at)).toList();
  }

  /** Whoever holds the role in this area, in it or around it. */
  List<Post> around(String role, String areaPath, Instant at) {
    return byArea.values().stream()
        .flatMap(List::stream)
        .filter(post -> post.role().equals(role) && post.isHeldAt(at))
        .filter(
            post -> post.areaPath().startsWith(areaPath) || areaPath.startsWith(post.areaPath()))
        .toList();
  }

  List<Organisation> on(String areaPath) {
    return organisations.values().stream()
        .filter(unit -> unit.areaPath().startsWith(areaPath))
        .toList();
  }

  List<Post> heldBy(PartyId party, Instant at) {
    return byParty.getOrDefault(party, List.of()).stream()
        .filter(post -> post.isHeldAt(at))
        .toList();
  }

  List<Post> heldIn(PartyId organisation, Instant at) {
    return byOrganisation.getOrDefault(organisation, List.of()).stream()
        .filter(post -> post.isHeldAt(at) && !locked.contains(post.party()))
        .toList();
  }

  Set<PartyId> locked() {
    return locked;
  }

  /** What is lent to whoever holds this post at that moment. */
  List<Loan> lentTo(Post post, Instant at) {
    return loans.stream().filter(loan -> loan.isFor(post, at)).toList();
  }

  Optional<String> label(PartyId party) {
    return Optional.ofNullable(labels.get(party));
  }

  private static <K, V> Map<K, List<V>> grouped(List<V> all, Function<V, K> key) {
    return all.stream().collect(Collectors.groupingBy(key));
  }
}

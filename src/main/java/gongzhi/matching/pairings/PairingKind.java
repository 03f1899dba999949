package gongzhi.matching.pairings;

import gongzhi.matching.listings.ListingKind;

/** In which direction something is given. */
public enum PairingKind {
  /** Somebody takes on a need or a part of a project (认领): whoever claims gives. */
  CLAIM,
  /** Somebody orders a resource (点单): whoever orders receives. */
  SERVICE_REQUEST;

  static PairingKind of(ListingKind listing) {
    return listing == ListingKind.RESOURCE ? SERVICE_REQUEST : CLAIM;
  }
}

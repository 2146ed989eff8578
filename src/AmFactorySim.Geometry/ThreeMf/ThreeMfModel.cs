using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// What a 3MF model part says: its unit, its objects, and what is to be built.
internal sealed record ThreeMfModel(Length Unit, Dictionary<int, ThreeMfObject> Objects, List<ThreeMfInstance> Items);

using System.Globalization;
using System.Numerics;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Closes holes: loops of edges with a facet on one side only. A crack, as where a corner of one facet lies on the edge of another
// (T-junction), is closed whatever its length; another hole up to a share of the part's size. The rest stays open.
internal sealed class HoleClosing
{
    // A missing facet or patch, but no missing wall (assumption).
    private const double MostShareOfSize = 0.1;

    // Narrower than any printable detail on average.
    private const double CrackShareOfSize = 1e-5;

    private readonly Dictionary<int, SortedSet<int>> _missing = [];

    public List<int> Facets { get; } = [];

    // The middle of each hole and its width.
    public List<(Vector3 At, double Width, bool IsCrack)> Places { get; } = [];

    public int Holes => Places.Count(place => !place.IsCrack);

    public int Cracks => Places.Count(place => place.IsCrack);

    // For facets given by the points of their corners.
    public HoleClosing(IReadOnlyList<int> facets, Func<int, Vector3> point, double size)
    {
        for (var i = 0; i < facets.Count; i++) Toggle(facets[i], facets[i - i % 3 + (i + 1) % 3]);
        foreach (var loop in Loops())
        {
            if (loop.Count is < 3 or > LoopTriangulation.MostCorners) continue;
            var corners = loop.Select(point).ToList();
            var (triangles, area) = LoopTriangulation.Of(corners);
            var (low, high) = (corners.Aggregate(Vector3.Min), corners.Aggregate(Vector3.Max));
            var width = Vector3.Distance(low, high);
            var isCrack = area <= CrackShareOfSize * size * width;
            if (!isCrack && width > MostShareOfSize * size) continue;
            Facets.AddRange(triangles.Select(corner => loop[corner]));
            Places.Add(((low + high) / 2, width, isCrack));
        }
    }

    // With the place of the largest hole, or of the longest crack if there are only cracks, in the coordinates of the file.
    public string Warning(Length unit)
    {
        var largest = Places.OrderBy(place => place.IsCrack).ThenByDescending(place => place.Width).First();
        var holes = string.Join(" and ", ((string[])[
            Holes > 0 ? Solid.Count(Holes, "hole") : "", Cracks > 0 ? $"{Solid.Count(Cracks, "crack")} along edges" : ""])
            .Where(text => text.Length > 0));
        return string.Create(CultureInfo.InvariantCulture, $"{holes} closed, {(Holes + Cracks == 1 ? "" : "the largest ")}"
            + $"{(unit * largest.Width).Millimetres:0.###} mm wide at ({largest.At.X:0.###}, {largest.At.Y:0.###}, {largest.At.Z:0.###})");
    }

    // Keeps for each side that has no neighbour the side that is missing.
    private void Toggle(int from, int to)
    {
        if (_missing.TryGetValue(from, out var awaited) && awaited.Remove(to)) return;
        if (!_missing.TryGetValue(to, out var its)) _missing.Add(to, its = []);
        its.Add(from);
    }

    // Follows missing sides from the lowest point on; where a walk meets itself, that loop is cut off.
    private IEnumerable<List<int>> Loops()
    {
        foreach (var start in _missing.Keys.Order().ToList())
            while (_missing[start].Count > 0)
            {
                var walk = new List<int> { start };
                while (_missing.TryGetValue(walk[^1], out var next) && next.Count > 0)
                {
                    var to = next.Min;
                    next.Remove(to);
                    var met = walk.IndexOf(to);
                    if (met < 0)
                    {
                        walk.Add(to);
                        continue;
                    }
                    yield return walk[met..];
                    walk.RemoveRange(met + 1, walk.Count - met - 1);
                    if (walk.Count == 1 && met == 0) break;
                }
                if (walk.Count > 1) break;
            }
    }
}

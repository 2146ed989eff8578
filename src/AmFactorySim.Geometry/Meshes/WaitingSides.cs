namespace AmFactorySim.Geometry;

// Sides that wait for their twins, each at a place that its edge's hash gives. One that finds its place taken by another edge, or by the
// same edge walked the same way, sends the other off to those that are left.
internal sealed class WaitingSides
{
    private const int Places = 1 << 13;

    private readonly (ulong Edge, uint Code)[] _places = new (ulong, uint)[Places];
    private readonly List<ulong> _leftEdges = [];
    private readonly List<uint> _leftCodes = [];

    // Whether an edge came twice the same way, so that it lies between more than two facets.
    private bool _isCrowded;

    // The twin that waited for this side; None if it waits from now on.
    public int Meet(ulong edge, int side, bool isUp)
    {
        var code = Sides.Code(side, isUp);
        ref var place = ref _places[edge & Places - 1];
        if (place.Edge == edge && ((place.Code ^ code) & 1) == 1)
        {
            place.Edge = 0;
            return (int)(place.Code >> 1);
        }
        _isCrowded |= place.Edge == edge;
        if (place.Edge != 0) Leave(place.Edge, place.Code);
        place = (edge, code);
        return Topology.None;
    }

    // All that found no twin.
    public Sides Left()
    {
        foreach (var (edge, code) in _places)
            if (edge != 0) Leave(edge, code);
        return new([.. _leftEdges], [.. _leftCodes], _isCrowded);
    }

    private void Leave(ulong edge, uint code)
    {
        _leftEdges.Add(edge);
        _leftCodes.Add(code);
    }
}

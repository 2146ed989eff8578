using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The build plate: a rectangle or a disc, with the height of the build chamber above it.</summary>
public sealed record BuildPlate
{
    private BuildPlate(Length width, Length depth, bool isRound, Length height)
    {
        foreach (var (size, name) in new[] { (width, isRound ? "diameter" : "width"), (depth, "depth"), (height, "height") })
            if (!(size.Metres > 0) || !double.IsFinite(size.Metres))
                throw new PackingException($"the {name} of a build plate must be above 0, such as 250 mm, but is {size}");
        (Width, Depth, IsRound, Height) = (width, depth, isRound, height);
    }

    /// <summary>A rectangular plate.</summary>
    /// <param name="width">Along x; above zero.</param>
    /// <param name="depth">Along y; above zero.</param>
    /// <param name="height">The maximum height of a part; above zero.</param>
    /// <exception cref="PackingException">A size is not above zero.</exception>
    public static BuildPlate Rectangle(Length width, Length depth, Length height) => new(width, depth, false, height);

    /// <summary>A round plate.</summary>
    /// <param name="diameter">Above zero.</param>
    /// <param name="height">The maximum height of a part; above zero.</param>
    /// <exception cref="PackingException">A size is not above zero.</exception>
    public static BuildPlate Round(Length diameter, Length height) => new(diameter, diameter, true, height);

    /// <summary>The size along x; of a round plate, its diameter.</summary>
    public Length Width { get; }

    /// <summary>The size along y; of a round plate, its diameter.</summary>
    public Length Depth { get; }

    /// <summary>Whether the plate is a disc.</summary>
    public bool IsRound { get; }

    /// <summary>The maximum height of a part.</summary>
    public Length Height { get; }

    /// <summary>The area of the plate.</summary>
    public Area Area => Width * Depth * (IsRound ? Math.PI / 4 : 1);

    /// <summary>For example "100 mm round" or "250 mm x 250 mm".</summary>
    public override string ToString() => IsRound ? $"{Width} round" : $"{Width} x {Depth}";
}

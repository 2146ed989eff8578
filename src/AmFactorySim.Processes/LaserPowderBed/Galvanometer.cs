using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>The mirrors that steer a laser: the time that their inertia adds to scanning, with the laser off.</summary>
/// <remarks>
/// Gee et al. 2022, section 2.2, neglect this, and so does <see cref="ProcessParameters"/> by default. A mirror's
/// constant acceleration and one jump for each contour pass and one for the core of a layer are assumptions.
/// </remarks>
public sealed record Galvanometer
{
    /// <summary>α, the acceleration of the laser's spot on the powder bed.</summary>
    public required Rate<Rate<Length, Duration>, Duration> Acceleration { get; init; }

    /// <summary>v, the speed of the spot on a jump.</summary>
    public required Rate<Length, Duration> JumpSpeed { get; init; }

    /// <summary>Settling time of the mirrors after a jump.</summary>
    public Duration Settling { get; init; }

    /// <summary>
    /// From the end of one track to the beginning of the next: deceleration and acceleration, so that the laser is on only at full speed.
    /// </summary>
    /// <param name="speed">u, the scanning speed.</param>
    /// <remarks>t = 2 u/α. Worked number: 2 m/s and 20000 m/s²: 0.2 ms.</remarks>
    public Duration Turn(Rate<Length, Duration> speed) =>
        new(2 * speed.Si / Require.Positive(Acceleration, "the acceleration of the laser's spot").Si);

    /// <summary>A jump from rest to rest, including settling.</summary>
    /// <param name="way">ℓ, its length.</param>
    /// <remarks>
    /// t = ℓ/v + v/α, or 2 sqrt(ℓ/α) if the jump is too short for the full speed. Worked number: 10 mm at 5 m/s and 20000 m/s²: 2.25 ms.
    /// </remarks>
    public Duration Jump(Length way)
    {
        var (v, acceleration) =
            (Require.Positive(JumpSpeed, "the jump speed").Si, Require.Positive(Acceleration, "the acceleration of the laser's spot").Si);
        var moving = way.Metres * acceleration >= v * v ? way.Metres / v + v / acceleration : 2 * Math.Sqrt(way.Metres / acceleration);
        return new Duration(moving) + Require.NotNegative(Settling, "the settling time");
    }

    /// <summary>Mean number of tracks in the core of a layer over all scanning directions.</summary>
    /// <param name="perimeter">p, the layer's perimeter.</param>
    /// <param name="hatch">H, the distance between tracks.</param>
    /// <remarks>
    /// n = p/(π H), because a plane figure of any shape is cut by parallel lines into chords of mean length π a/p (Crofton). The direction
    /// turns from layer to layer, so the mean is what counts. Worked number: a square of 1 cm at H = 100 um: 127.3 (100 along its sides,
    /// 141.4 along its diagonals).
    /// </remarks>
    public static double Tracks(Length perimeter, Length hatch) => perimeter / (Math.PI * hatch);

    /// <summary>
    /// Total time of turns and jumps in a layer: one turn per track, and jumps as long as the side of a square of the layer's area.
    /// </summary>
    /// <param name="area">a, the layer's area; a layer without area takes none.</param>
    /// <param name="perimeter">p, its perimeter.</param>
    /// <param name="hatch">H, the distance between tracks.</param>
    /// <param name="speed">u, the scanning speed.</param>
    /// <param name="skinPasses">Number of passes along each contour.</param>
    public Duration LayerTime(Area area, Length perimeter, Length hatch, Rate<Length, Duration> speed, int skinPasses) =>
        area.SquareMetres > 0
            ? Tracks(perimeter, hatch) * Turn(speed) + (1 + skinPasses) * Jump(new(Math.Sqrt(area.SquareMetres)))
            : default;
}

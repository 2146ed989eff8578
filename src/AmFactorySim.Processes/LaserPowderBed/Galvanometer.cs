using AmFactorySim.Quantities;

namespace AmFactorySim.Processes;

/// <summary>
/// The mirrors that steer a laser: the time that their inertia and the laser's delays add to scanning, with the laser off.
/// </summary>
/// <remarks>
/// Gee et al. 2022, section 2.2, neglect this, and so does <see cref="ProcessParameters"/> by default. Assumptions: a mirror's constant
/// acceleration, one jump for each contour pass and one for the core of a layer, and delays that add up.
/// </remarks>
public sealed record Galvanometer
{
    /// <summary>α, the acceleration of the laser's spot on the powder bed.</summary>
    public required Rate<Rate<Length, Duration>, Duration> Acceleration { get; init; }

    /// <summary>v, the speed of the spot on a jump.</summary>
    public required Rate<Length, Duration> JumpSpeed { get; init; }

    /// <summary>v_m, the highest speed of the spot while it scans; by default the jump speed.</summary>
    public Rate<Length, Duration>? ScanSpeed { get; init; }

    /// <summary>Settling time of the mirrors after a jump.</summary>
    public Duration Settling { get; init; }

    /// <summary>Time that the spot stands at the start of each track and contour pass.</summary>
    public Duration LaserOnDelay { get; init; }

    /// <summary>Time that the spot stands at the end of each track and contour pass.</summary>
    public Duration LaserOffDelay { get; init; }

    /// <summary>Time of a half turn at the corner of a contour; a smaller angle takes its share.</summary>
    public Duration PolygonDelay { get; init; }

    /// <summary>
    /// From the end of one track to the beginning of the next: deceleration and acceleration, so that the laser is on only at full speed.
    /// </summary>
    /// <param name="speed">u, the scanning speed.</param>
    /// <remarks>t = 2 u/α. Worked number: 2 m/s and 20000 m/s²: 0.2 ms.</remarks>
    public Duration Turn(Rate<Length, Duration> speed) => new(2 * speed.Si / Alpha);

    /// <summary>A jump from rest to rest, including settling.</summary>
    /// <param name="way">ℓ, its length.</param>
    /// <param name="trace">Records the step.</param>
    /// <remarks>
    /// t = ℓ/v + v/α, or 2 sqrt(ℓ/α) if the jump is too short for the full speed. Worked number: 10 mm at 5 m/s and 20000 m/s²: 2.25 ms.
    /// </remarks>
    public Duration Jump(Length way, ICalculationTrace? trace = null)
    {
        const string Source = "assumption: constant acceleration; as long as the side of a square of the average layer's area";
        var v = Require.Positive(JumpSpeed, "the jump speed").Si;
        var settling = Require.NotNegative(Settling, "the settling time");
        return way.Metres * Alpha >= v * v
            ? trace.Step("jump", "t_jump = ℓ / v + v / α + t_s", $"{way} / {JumpSpeed} + {JumpSpeed} / {Acceleration} + {settling}",
                new Duration(way.Metres / v + v / Alpha) + settling, Source)
            : trace.Step("jump", "t_jump = 2 sqrt(ℓ / α) + t_s", $"2 × sqrt({way} / {Acceleration}) + {settling}",
                new Duration(2 * Math.Sqrt(way.Metres / Alpha)) + settling, Source);
    }

    /// <summary>
    /// The speed at which a region is scanned: that of its melt track, unless the mirrors are slower, or the turns would take more time
    /// than the tracks save. The power falls with the speed, so that the melt track stays the same.
    /// </summary>
    /// <param name="speed">u, the speed of the melt track at full power.</param>
    /// <param name="area">a, the layer's area.</param>
    /// <param name="perimeter">p, its perimeter.</param>
    /// <remarks>
    /// v = min(u, v_m, sqrt(π a α/(2 p))). Derived here: a mean track of the length π a/p takes π a/(p v) + 2 v/α, which is least at the
    /// third of these speeds. Worked number: a square of 1 cm at 20000 m/s²: at most 8.86 m/s.
    /// </remarks>
    public Rate<Length, Duration> SpeedIn(Rate<Length, Duration> speed, Area area, Length perimeter) =>
        area.SquareMetres > 0 && perimeter.Metres > 0
        ? new(Math.Min(SpeedAlong(speed).Si, Math.Sqrt(Math.PI * area.SquareMetres * Alpha / (2 * perimeter.Metres))))
        : SpeedAlong(speed);

    /// <summary>The speed along contours: that of their melt track, unless the mirrors are slower.</summary>
    public Rate<Length, Duration> SpeedAlong(Rate<Length, Duration> speed) =>
        new(Math.Min(speed.Si, Require.Positive(ScanSpeed ?? JumpSpeed, "the highest scan speed").Si));

    /// <summary>Mean number of tracks in the core of a layer over all scanning directions.</summary>
    /// <param name="perimeter">p, the layer's perimeter.</param>
    /// <param name="hatch">H, the distance between tracks.</param>
    /// <remarks>
    /// n = p/(π H), because a plane figure of any shape is cut by parallel lines into chords of mean length π a/p (Crofton). The direction
    /// turns from layer to layer, so the mean is what counts. Worked number: a square of 1 cm at H = 100 um: 127.3 (100 along its sides,
    /// 141.4 along its diagonals).
    /// </remarks>
    public static double Tracks(Length perimeter, Length hatch) => perimeter / (Math.PI * hatch);

    /// <summary>Turns and delays of a number of tracks.</summary>
    /// <param name="tracks">The number of tracks.</param>
    /// <param name="speed">The scanning speed.</param>
    public Duration Turns(double tracks, Rate<Length, Duration> speed) => tracks * (Turn(speed) + SwitchingDelay);

    /// <summary>
    /// Jumps of a layer, as long as the side of a square of the layer's area, and the delays of its contour passes.
    /// </summary>
    /// <param name="area">a, the layer's area; a layer without area takes none.</param>
    /// <param name="contourPasses">n, number of passes along each contour.</param>
    /// <param name="halfTurns">The angles of all corners of the contours, in half turns.</param>
    public Duration Jumps(Area area, int contourPasses, double halfTurns) => area.SquareMetres > 0
        ? (1 + contourPasses) * Jump(new(Math.Sqrt(area.SquareMetres)))
            + contourPasses * (SwitchingDelay + halfTurns * Require.NotNegative(PolygonDelay, "the polygon delay"))
        : default;

    private Duration SwitchingDelay =>
        Require.NotNegative(LaserOnDelay, "the laser-on delay") + Require.NotNegative(LaserOffDelay, "the laser-off delay");

    private double Alpha => Require.Positive(Acceleration, "the acceleration of the laser's spot").Si;
}

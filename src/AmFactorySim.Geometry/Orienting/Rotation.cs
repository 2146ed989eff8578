using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>The rotation of a part before it is built.</summary>
public sealed partial record Rotation
{
    private readonly Transform _transform;

    private Rotation(Transform transform) => _transform = transform;

    /// <summary>No rotation: the part as it is in its file.</summary>
    public static Rotation None { get; } = new(Transform.Identity);

    /// <summary>A rotation about the x axis, counter-clockwise seen from its tip.</summary>
    public static Rotation AboutX(Angle angle)
    {
        var (sin, cos) = SinCos(angle);
        return new(Transform.Identity with { M11 = cos, M12 = sin, M21 = -sin, M22 = cos });
    }

    /// <summary>A rotation about the y axis, counter-clockwise seen from its tip.</summary>
    public static Rotation AboutY(Angle angle)
    {
        var (sin, cos) = SinCos(angle);
        return new(Transform.Identity with { M00 = cos, M02 = -sin, M20 = sin, M22 = cos });
    }

    /// <summary>A rotation about the z axis, counter-clockwise seen from its tip.</summary>
    public static Rotation AboutZ(Angle angle)
    {
        var (sin, cos) = SinCos(angle);
        return new(Transform.Identity with { M00 = cos, M01 = sin, M10 = -sin, M11 = cos });
    }

    /// <summary>The shortest rotation after which a direction of the part points straight down, onto the plate.</summary>
    /// <param name="x">The direction along x.</param>
    /// <param name="y">The direction along y.</param>
    /// <param name="z">The direction along z.</param>
    /// <exception cref="ArgumentException">The direction has no length.</exception>
    public static Rotation LayDown(double x, double y, double z)
    {
        var length = Math.Sqrt(x * x + y * y + z * z);
        if (!(length > 0) || !double.IsFinite(length)) throw new ArgumentException("a direction must have a finite length above 0");
        (x, y, z) = (x / length, y / length, z / length);
        // Straight up: 180° about x.
        if (z > 1 - 1e-12) return AboutX(Angle.FromDegrees(180));
        // Rodrigues' formula about (x, y, z) x (0, 0, -1) = (-y, x, 0), whose length is the sine of the angle; its cosine is -z.
        var (kx, ky, rest) = (-y, x, 1 / (1 - z));
        return new(new Transform(
            -z + rest * kx * kx, rest * kx * ky, -ky,
            rest * kx * ky, -z + rest * ky * ky, kx,
            ky, -kx, -z, 0, 0, 0));
    }

    /// <summary>Parses successive rotations about the axes: "90 deg about x" or "90 deg about x then 30 deg about z".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Rotation? rotation)
    {
        rotation = None;
        foreach (var turn in Then().Split(text))
        {
            var match = Turn().Match(turn);
            if (!match.Success || !QuantityText.TryParse<Angle>(match.Groups["angle"].Value, Currencies.UsDollars, out var angle, out _))
            {
                rotation = null;
                return false;
            }
            rotation = rotation.Then(
                match.Groups["axis"].ValueSpan[0] switch { 'x' => AboutX(angle), 'y' => AboutY(angle), _ => AboutZ(angle) });
        }
        return true;
    }

    /// <summary>
    /// The equivalent rotations about x, y and z, in this order, to a thousandth of a degree, in the format of <see cref="TryParse"/>.
    /// </summary>
    public override string ToString()
    {
        var m = _transform;
        var y = Math.Asin(Math.Clamp(-m.M02, -1, 1));
        // At 90° about y, x and z are the same axis.
        var isUpright = Math.Abs(m.M02) > 1 - 1e-12;
        var x = isUpright ? Math.Atan2(-m.M21, m.M11) : Math.Atan2(m.M12, m.M22);
        var z = isUpright ? 0 : Math.Atan2(m.M01, m.M00);
        var turns = from turn in new[] { (Angle: x, Axis: "x"), (Angle: y, Axis: "y"), (Angle: z, Axis: "z") }
                    let degrees = Math.Round(new Angle(turn.Angle).Degrees, 3)
                    where degrees != 0
                    select FormattableString.Invariant($"{degrees} deg about {turn.Axis}");
        return string.Join(" then ", turns.DefaultIfEmpty("0 deg about x"));
    }

    [GeneratedRegex(@"\s+then\s+")]
    private static partial Regex Then();

    [GeneratedRegex(@"\A\s*(?<angle>.+?)\s+about\s+(?<axis>[xyz])\s*\z")]
    private static partial Regex Turn();

    /// <summary>This rotation followed by another about the same fixed axes.</summary>
    public Rotation Then(Rotation other) => new(_transform.Then(other._transform));

    /// <summary>The rotated mesh, about the origin. Its corners are rounded to single precision, equal points equally.</summary>
    public Mesh Of(Mesh mesh)
    {
        if (this == None) return mesh;
        var corners = mesh.Corners.ToArray();
        for (var i = 0; i < corners.Length; i += 3)
        {
            var (x, y, z) = Of(corners[i], corners[i + 1], corners[i + 2]);
            (corners[i], corners[i + 1], corners[i + 2]) = ((float)x, (float)y, (float)z);
        }
        return new(corners, mesh.Unit, Bounds.Of(corners));
    }

    internal (double X, double Y, double Z) Of(double x, double y, double z) => _transform.Of(x, y, z);

    // Multiples of 90° are exact.
    private static (double Sin, double Cos) SinCos(Angle angle)
    {
        if (!double.IsFinite(angle.Radians)) throw new ArgumentException($"an angle must be a finite number of degrees, but is {angle}");
        var quarters = angle.Degrees / 90;
        var whole = Math.Round(quarters);
        if (Math.Abs(quarters - whole) > 1e-12 * Math.Max(1, Math.Abs(quarters))) return Math.SinCos(angle.Radians);
        return Math.IEEERemainder(whole, 4) switch { 0 => (0, 1), 1 => (1, 0), -1 => (-1, 0), _ => (0, -1) };
    }
}

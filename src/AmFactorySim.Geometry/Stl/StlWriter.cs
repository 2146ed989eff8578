using System.Buffers.Binary;
using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

/// <summary>Writes binary STL files. The same mesh gives the same bytes everywhere.</summary>
public static class StlWriter
{
    /// <summary>Writes a mesh to a file, in the mesh's own unit.</summary>
    public static void Write(Mesh mesh, string path) => File.WriteAllBytes(path, ToBytes(mesh));

    /// <summary>Writes a mesh to a file in millimetres, as most programs read STL.</summary>
    public static void WriteInMillimetres(Mesh mesh, string path)
    {
        var scale = mesh.Unit.Millimetres;
        var corners = mesh.Corners.ToArray();
        for (var i = 0; i < corners.Length; i++) corners[i] = (float)(corners[i] * scale);
        Write(Mesh.FromCorners(corners, Length.FromMillimetres(1)), path);
    }

    /// <summary>The bytes of a mesh's file, in the mesh's own unit.</summary>
    public static byte[] ToBytes(Mesh mesh)
    {
        var bytes = new byte[checked((int)BinaryStl.LengthOf((uint)mesh.FacetCount))];
        Encoding.ASCII.GetBytes("binary STL by AmFactorySim").CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(BinaryStl.CountAt), (uint)mesh.FacetCount);
        for (var facet = 0; facet < mesh.FacetCount; facet++)
        {
            var corners = mesh.Facet(facet);
            var record = bytes.AsSpan(BinaryStl.HeaderBytes + facet * BinaryStl.FacetBytes, BinaryStl.FacetBytes);
            var (nx, ny, nz) = Normal(corners);
            Put(record, 0, nx);
            Put(record, 1, ny);
            Put(record, 2, nz);
            for (var i = 0; i < corners.Length; i++) Put(record, 3 + i, corners[i]);
        }
        return bytes;
    }

    private static void Put(Span<byte> record, int place, float value) =>
        BinaryPrimitives.WriteSingleLittleEndian(record[(place * sizeof(float))..], value);

    // Unit vector, or zero for a facet without area.
    private static (float X, float Y, float Z) Normal(ReadOnlySpan<float> f)
    {
        var (ux, uy, uz) = ((double)f[3] - f[0], (double)f[4] - f[1], (double)f[5] - f[2]);
        var (vx, vy, vz) = ((double)f[6] - f[0], (double)f[7] - f[1], (double)f[8] - f[2]);
        var (x, y, z) = (uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
        var length = Math.Sqrt(x * x + y * y + z * z);
        return length > 0 ? ((float)(x / length), (float)(y / length), (float)(z / length)) : default;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using AmFactorySim.Quantities;

namespace AmFactorySim.Geometry;

// Collects the vertices and the faces of a file that numbers its vertices; faces of more than three corners are triangulated.
internal sealed class FaceList(string name)
{
    // More than closed meshes of the most facets have.
    private const int MostVertices = Mesh.MostFacets;

    private readonly List<Vector3> _vertices = [];
    private readonly List<float> _corners = [];
    private int _faces;

    public int VertexCount => _vertices.Count;

    public void AddVertex(float x, float y, float z)
    {
        if (!float.IsFinite(x) || !float.IsFinite(y) || !float.IsFinite(z))
            throw new MeshException($"{name}: a coordinate of vertex {_vertices.Count + 1} is not a finite number");
        if (_vertices.Count >= MostVertices) throw new MeshException($"{name} has more vertices than the maximum of {MostVertices}");
        _vertices.Add(new(x, y, z));
    }

    // The vertices of a face, from 0.
    public void AddFace(ReadOnlySpan<long> face)
    {
        _faces++;
        if (face.Length is < 3 or > LoopTriangulation.MostCorners)
            throw new MeshException($"{name}: face {_faces} has {face.Length} corners; a face must have 3 to "
                + $"{LoopTriangulation.MostCorners}");
        foreach (var vertex in face)
            if (vertex < 0 || vertex >= _vertices.Count)
                throw new MeshException($"{name}: face {_faces} refers to vertex {vertex + 1}, but there are {_vertices.Count} vertices "
                    + "before it");
        if (face.Length == 3)
        {
            foreach (var vertex in face) AddCorner(_vertices[(int)vertex]);
            return;
        }
        var loop = new Vector3[face.Length];
        for (var i = 0; i < loop.Length; i++) loop[i] = _vertices[(int)face[i]];
        foreach (var corner in LoopTriangulation.Of(loop).Triangles) AddCorner(loop[corner]);
    }

    public Mesh ToMesh(Length unit)
    {
        if (_corners.Count == 0) throw new MeshException($"{name} has no faces; a mesh needs at least one");
        var corners = _corners.ToArray();
        return new(corners, unit, Bounds.Of(corners));
    }

    private void AddCorner(Vector3 at)
    {
        if (_corners.Count >= Mesh.MostFacets * Mesh.FloatsPerFacet)
            throw new MeshException($"{name} has more facets than the maximum of {Mesh.MostFacets}");
        _corners.AddRange(MemoryMarshal.CreateReadOnlySpan(ref at.X, 3));
    }
}

module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n43;
  wire n44;
  wire n45;
  wire n46;
  wire n47;
  wire n48;
  wire n49;
  wire n5;
  wire n50;
  wire n51;
  wire n52;
  wire n53;
  wire n54;
  wire n55;
  wire n56;
  wire n57;
  wire n58;
  wire n59;
  wire n6;
  wire n60;
  wire n61;
  wire n62;
  wire n63;
  wire n64;
  wire n65;
  wire n66;
  wire n67;
  wire n68;
  wire n69;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_time_months[5]),
    .Y(n45)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_time_months[4]),
    .Y(n44)
  );
  sky130_fd_sc_hd__nor2_1 u10 (
    .A(n42),
    .B(n40),
    .Y(n35)
  );
  sky130_fd_sc_hd__o21ai_0 u11 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .Y(n34)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(x_recency_months[6]),
    .B(x_recency_months[7]),
    .Y(n33)
  );
  sky130_fd_sc_hd__nand2_1 u13 (
    .A(n41),
    .B(n42),
    .Y(n32)
  );
  sky130_fd_sc_hd__nor2_1 u14 (
    .A(x_recency_months[1]),
    .B(x_recency_months[0]),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor2_1 u15 (
    .A(n40),
    .B(n31),
    .Y(n30)
  );
  sky130_fd_sc_hd__inv_1 u16 (
    .A(n30),
    .Y(n29)
  );
  sky130_fd_sc_hd__o221ai_1 u17 (
    .A1(x_recency_months[4]),
    .A2(n34),
    .B1(n41),
    .B2(n35),
    .C1(n39),
    .Y(n28)
  );
  sky130_fd_sc_hd__o31ai_1 u18 (
    .A1(n39),
    .A2(n32),
    .A3(n30),
    .B1(n28),
    .Y(n27)
  );
  sky130_fd_sc_hd__or2_2 u19 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[6]),
    .X(n26)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_time_months[6]),
    .Y(n43)
  );
  sky130_fd_sc_hd__nand2_1 u20 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[2]),
    .Y(n25)
  );
  sky130_fd_sc_hd__nor2_1 u21 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .Y(n24)
  );
  sky130_fd_sc_hd__a21oi_1 u22 (
    .A1(n24),
    .A2(n25),
    .B1(n36),
    .Y(n23)
  );
  sky130_fd_sc_hd__and2_1 u23 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .X(n22)
  );
  sky130_fd_sc_hd__nor2_1 u24 (
    .A(x_time_months[4]),
    .B(n22),
    .Y(n21)
  );
  sky130_fd_sc_hd__or3_1 u25 (
    .A(n44),
    .B(x_time_months[7]),
    .C(x_time_months[5]),
    .X(n20)
  );
  sky130_fd_sc_hd__nor2_1 u26 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n19)
  );
  sky130_fd_sc_hd__nor2_1 u27 (
    .A(x_time_months[4]),
    .B(x_time_months[3]),
    .Y(n18)
  );
  sky130_fd_sc_hd__inv_1 u28 (
    .A(n18),
    .Y(n17)
  );
  sky130_fd_sc_hd__o32a_1 u29 (
    .A1(n17),
    .A2(x_time_months[7]),
    .A3(x_time_months[5]),
    .B1(n19),
    .B2(n20),
    .X(n16)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_recency_months[3]),
    .Y(n42)
  );
  sky130_fd_sc_hd__or2_2 u30 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .X(n15)
  );
  sky130_fd_sc_hd__o22a_1 u31 (
    .A1(n21),
    .A2(n45),
    .B1(n16),
    .B2(x_time_months[6]),
    .X(n14)
  );
  sky130_fd_sc_hd__nor2_1 u32 (
    .A(n45),
    .B(n44),
    .Y(n13)
  );
  sky130_fd_sc_hd__a211oi_1 u33 (
    .A1(n13),
    .A2(x_time_months[3]),
    .B1(n15),
    .C1(n14),
    .Y(n12)
  );
  sky130_fd_sc_hd__a31oi_1 u34 (
    .A1(n19),
    .A2(n44),
    .A3(n45),
    .B1(n43),
    .Y(n11)
  );
  sky130_fd_sc_hd__or3_1 u35 (
    .A(n12),
    .B(n11),
    .C(x_time_months[7]),
    .X(n10)
  );
  sky130_fd_sc_hd__nor2_1 u36 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n9)
  );
  sky130_fd_sc_hd__inv_1 u37 (
    .A(n9),
    .Y(n8)
  );
  sky130_fd_sc_hd__nor2_1 u38 (
    .A(n26),
    .B(n8),
    .Y(n7)
  );
  sky130_fd_sc_hd__o21ai_0 u39 (
    .A1(n37),
    .A2(n25),
    .B1(n7),
    .Y(n6)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_recency_months[4]),
    .Y(n41)
  );
  sky130_fd_sc_hd__o311ai_0 u40 (
    .A1(n43),
    .A2(n20),
    .A3(n22),
    .B1(n6),
    .C1(n10),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor3_1 u41 (
    .A(x_frequency_times[1]),
    .B(x_frequency_times[0]),
    .C(x_frequency_times[2]),
    .Y(n4)
  );
  sky130_fd_sc_hd__o21a_1 u42 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .X(n3)
  );
  sky130_fd_sc_hd__a31oi_1 u43 (
    .A1(x_frequency_times[2]),
    .A2(x_frequency_times[0]),
    .A3(x_frequency_times[1]),
    .B1(n4),
    .Y(n2)
  );
  sky130_fd_sc_hd__nand2_1 u44 (
    .A(n2),
    .B(n37),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor2_1 u45 (
    .A(n9),
    .B(n3),
    .Y(n0)
  );
  sky130_fd_sc_hd__o221ai_1 u46 (
    .A1(n8),
    .A2(n4),
    .B1(n37),
    .B2(n0),
    .C1(n1),
    .Y(n69)
  );
  sky130_fd_sc_hd__a21oi_1 u47 (
    .A1(x_frequency_times[0]),
    .A2(x_frequency_times[1]),
    .B1(x_frequency_times[2]),
    .Y(n68)
  );
  sky130_fd_sc_hd__or2_2 u48 (
    .A(n68),
    .B(n37),
    .X(n67)
  );
  sky130_fd_sc_hd__or3_1 u49 (
    .A(n3),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[3]),
    .X(n66)
  );
  sky130_fd_sc_hd__inv_1 u5 (
    .A(x_recency_months[2]),
    .Y(n40)
  );
  sky130_fd_sc_hd__a32oi_1 u50 (
    .A1(n67),
    .A2(n66),
    .A3(n7),
    .B1(n69),
    .B2(x_frequency_times[4]),
    .Y(n65)
  );
  sky130_fd_sc_hd__nor2_1 u51 (
    .A(x_frequency_times[4]),
    .B(n36),
    .Y(n64)
  );
  sky130_fd_sc_hd__o221ai_1 u52 (
    .A1(n37),
    .A2(n2),
    .B1(x_frequency_times[3]),
    .B2(n68),
    .C1(n64),
    .Y(n63)
  );
  sky130_fd_sc_hd__o21ai_0 u53 (
    .A1(x_frequency_times[5]),
    .A2(n65),
    .B1(n63),
    .Y(n62)
  );
  sky130_fd_sc_hd__nand2_1 u54 (
    .A(x_time_months[1]),
    .B(x_time_months[2]),
    .Y(n61)
  );
  sky130_fd_sc_hd__nand3_1 u55 (
    .A(n61),
    .B(n44),
    .C(n45),
    .Y(n60)
  );
  sky130_fd_sc_hd__o221ai_1 u56 (
    .A1(n17),
    .A2(n61),
    .B1(n45),
    .B2(n18),
    .C1(n60),
    .Y(n59)
  );
  sky130_fd_sc_hd__o31a_1 u57 (
    .A1(x_time_months[1]),
    .A2(x_time_months[3]),
    .A3(x_time_months[2]),
    .B1(n13),
    .X(n58)
  );
  sky130_fd_sc_hd__a2111oi_0 u58 (
    .A1(n59),
    .A2(n12),
    .B1(n26),
    .C1(n15),
    .D1(n58),
    .Y(n57)
  );
  sky130_fd_sc_hd__nand2_1 u59 (
    .A(n57),
    .B(n62),
    .Y(n56)
  );
  sky130_fd_sc_hd__inv_1 u6 (
    .A(x_recency_months[5]),
    .Y(n39)
  );
  sky130_fd_sc_hd__nor2_1 u60 (
    .A(x_recency_months[4]),
    .B(n31),
    .Y(n55)
  );
  sky130_fd_sc_hd__a2111oi_0 u61 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[3]),
    .C1(x_recency_months[2]),
    .D1(n55),
    .Y(n54)
  );
  sky130_fd_sc_hd__a21oi_1 u62 (
    .A1(n29),
    .A2(x_recency_months[4]),
    .B1(n34),
    .Y(n53)
  );
  sky130_fd_sc_hd__o211ai_1 u63 (
    .A1(n54),
    .A2(n53),
    .B1(n33),
    .C1(x_recency_months[5]),
    .Y(n52)
  );
  sky130_fd_sc_hd__o22ai_1 u64 (
    .A1(n32),
    .A2(n29),
    .B1(n42),
    .B2(n41),
    .Y(n51)
  );
  sky130_fd_sc_hd__nand2_1 u65 (
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .Y(n50)
  );
  sky130_fd_sc_hd__o22ai_1 u66 (
    .A1(n42),
    .A2(x_recency_months[6]),
    .B1(n38),
    .B2(n32),
    .Y(n49)
  );
  sky130_fd_sc_hd__a22oi_1 u67 (
    .A1(n51),
    .A2(n38),
    .B1(n49),
    .B2(n50),
    .Y(n48)
  );
  sky130_fd_sc_hd__o31ai_1 u68 (
    .A1(x_recency_months[5]),
    .A2(x_recency_months[7]),
    .A3(n48),
    .B1(n52),
    .Y(n47)
  );
  sky130_fd_sc_hd__a21oi_1 u69 (
    .A1(n56),
    .A2(n5),
    .B1(n47),
    .Y(n46)
  );
  sky130_fd_sc_hd__inv_1 u7 (
    .A(x_recency_months[6]),
    .Y(n38)
  );
  sky130_fd_sc_hd__o311a_1 u70 (
    .A1(n46),
    .A2(n23),
    .A3(n26),
    .B1(n33),
    .C1(n27),
    .X(y)
  );
  sky130_fd_sc_hd__inv_1 u8 (
    .A(x_frequency_times[3]),
    .Y(n37)
  );
  sky130_fd_sc_hd__inv_1 u9 (
    .A(x_frequency_times[5]),
    .Y(n36)
  );
endmodule
